/** What was set from what to what: names and numbers. */
export type SettingsEvent = { type: 'settings.changed'; settingId: string; fromId: string; toId: string };
