/** Who did it is told: a seal is opened by name. `read` is each look at who asked. */
export type UnsealingEvent = {
  type:
    | 'unsealing.asked'
    | 'unsealing.withdrawn'
    | 'unsealing.approved'
    | 'unsealing.declined'
    | 'unsealing.read';
  unsealingId: string;
  questionId: string;
};
