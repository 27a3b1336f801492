/** The texts of standing in for somebody who is away, in English. */
export const STAND_IN_EN_US = {
  "stand-in.menu": "Away and stand-in…",
  "stand-in.title": "Away and stand-in",
  "stand-in.why":
    "While you are away, somebody else decides what waits for you. Your own records stay yours.",
  "stand-in.not-loaded": "Who stands in for you could not be read.",
  "stand-in.now": "Agreed",
  "stand-in.none": "Nobody stands in for you.",
  "stand-in.mine": "{who} decides for me",
  "stand-in.others": "I decide for {who}",
  "stand-in.days": "{from} to {until}",
  "stand-in.end": "End it",
  "stand-in.new": "Somebody stands in",
  "stand-in.who": "Who",
  "stand-in.from": "From",
  "stand-in.until": "Until, that day included",
  "stand-in.save": "Agree",
  "stand-in.missing": "Choose who, and both days; the last not before the first.",
  "stand-in.search": "Name or code",
  "stand-in.nobody-found": "Nobody found.",
} as const;
