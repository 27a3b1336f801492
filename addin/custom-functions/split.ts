import type { Question } from "./question.ts";

/** The most that one request may hold. */
export type RequestLimits = { readonly cells: number; readonly values: number; readonly bytes: number };

/** Questions in their order, in as few requests as the limits allow. Each question alone must fit. */
export function splitQuestions(questions: readonly Question[], limits: RequestLimits): Question[][] {
  const requests: Question[][] = [];
  let current: Question[] = [];
  let values = 0;
  let bytes = 0;
  for (const question of questions) {
    const isFull =
      current.length >= limits.cells ||
      values + question.values > limits.values ||
      bytes + question.bytes > limits.bytes;
    if (isFull && current.length > 0) {
      requests.push(current);
      current = [];
      values = 0;
      bytes = 0;
    }
    current.push(question);
    values += question.values;
    bytes += question.bytes;
  }
  if (current.length > 0) requests.push(current);
  return requests;
}
