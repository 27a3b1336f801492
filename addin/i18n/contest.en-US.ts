/** The texts of a draft that was written on two devices, in English. */
export const CONTEST_EN_US = {
  "contest.bar": "What you began was gone on with on another device: both are kept.",
  "contest.compare": "Compare",
  "contest.title": "Written on two devices",
  "contest.why": "Another device of yours saved this draft at {at}. Choose for each field; nothing was sent.",
  "contest.here": "On this device",
  "contest.there": "On the other device",
  "contest.changed.both": "Changed on both",
  "contest.changed.only-mine": "Changed only on this device",
  "contest.changed.only-theirs": "Changed only on the other device",
  "contest.go-on": "Go on with this",
  "contest.take-theirs": "Take the other device's",
  "contest.keep-both": "Keep both as two drafts",
  "contest.choose-all": "Choose a side for every field.",
} as const;
