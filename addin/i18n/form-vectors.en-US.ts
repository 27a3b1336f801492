/** The test cases of a form, in English. */
export const FORM_VECTORS_EN_US = {
  "form-vectors.about": "Records that were tried on this version, and what is refused of each.",
  "form-vectors.about-editing":
    "Records that are tried while you write. To add one, fill in the preview beside and press “Keep as test case”. A version with a case that fails cannot be published.",
  "form-vectors.none": "There are no test cases yet. Fill in the preview beside, and keep it as one.",
  "form-vectors.number": "Test case {number}",
  "form-vectors.blank": "Nothing is filled in.",
  "form-vectors.refused": "To be refused",
  "form-vectors.nothing": "nothing",
  "form-vectors.found": "Refused: {found}",
  "form-vectors.expect": "That is right",
  "form-vectors.not-run": "Not tried yet",
} as const;
