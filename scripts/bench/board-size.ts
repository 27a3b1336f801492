/** How large a board is: the tree is as wide on every level as said. */
export type BoardSize = {
  readonly districts: number;
  readonly departmentsEach: number;
  readonly groupsEach: number;
  readonly repsEach: number;
  readonly policies: number;
};

/** The board of the design: 4 districts, 20 departments, 200 groups, 5,000 reps, 1,000,000 policies. */
export const FULL_BOARD: BoardSize = {
  districts: 4,
  departmentsEach: 5,
  groupsEach: 10,
  repsEach: 25,
  policies: 1_000_000,
};

/** A board for continuous integration: it proves the answers and asserts no times. */
export const SMALL_BOARD: BoardSize = {
  districts: 2,
  departmentsEach: 2,
  groupsEach: 3,
  repsEach: 8,
  policies: 4_000,
};
