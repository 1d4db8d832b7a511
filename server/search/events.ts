export type GlossaryEvent = {
  type: 'glossary.written' | 'glossary.removed' | 'glossary.restored';
  glossaryWordId: string;
};

export type UnansweredSearchEvent = {
  type: 'unanswered_search.removed' | 'unanswered_search.restored';
  unansweredSearchId: string;
};
