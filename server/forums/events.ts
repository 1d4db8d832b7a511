export type ForumEvent = {
  type: 'forum.edited' | 'forum.moved' | 'forum.retired' | 'forum.restored';
  forumId: string;
};
