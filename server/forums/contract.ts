import { z } from 'zod';
import type { EntryListItem } from '../faq/contract.ts';
import { id, slug, writtenText } from '../platform/contract.ts';
import type { SessionView } from '../sessions/contract.ts';

const name = writtenText({ min: 3, max: 120 });
const description = writtenText({ min: 3, max: 600 });

export const editForumInput = z.strictObject({
  forumId: id,
  nameFi: name,
  nameSv: name,
  nameEn: name,
  descriptionFi: description,
  descriptionSv: description,
  descriptionEn: description,
});
export const moveForumInput = z.strictObject({ forumId: id, direction: z.enum(['up', 'down']) });
export const forumInput = z.strictObject({ forumId: id });

const inLanguages = z.object({ fi: z.string(), sv: z.string(), en: z.string() });

/** A theme under which sessions are held and entries found. */
export const forumView = z.object({
  id,
  slug,
  name: inLanguages,
  description: inLanguages,
  position: z.number().int(),
  retired: z.boolean(),
  entryCount: z.number().int(),
});
export type ForumView = z.infer<typeof forumView>;
export const done = z.object({});

/** What the front page shows. */
export type FrontPageView = {
  forums: ForumView[];
  sessions: SessionView[];
  newest: EntryListItem[];
  entryCount: number;
};

/** What the page of a forum shows; `page` is counted from 1. */
export type ForumPageView = {
  forum: ForumView;
  upcoming: SessionView[];
  past: SessionView[];
  entries: EntryListItem[];
  page: number;
  pages: number;
};
