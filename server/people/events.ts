/** Roles are told by their names and areas by their ids; '' stands for none. Nothing here tells a name or an address. */
export type PersonEvent =
  | { type: 'person.joined'; personId: string; invitationId?: string }
  | { type: 'person.role_changed'; personId: string; fromRoleId: string; toRoleId: string }
  | { type: 'person.area_changed'; personId: string; fromAreaId: string; toAreaId: string }
  | { type: 'person.disabled' | 'person.enabled'; personId: string }
  | { type: 'person.sign_in_ended' | 'person.other_sign_ins_ended'; personId: string }
  | {
      type: 'invitation.made' | 'invitation.withdrawn' | 'invitation.restored';
      invitationId: string;
    };
