/** The rights that are given to people; everybody is a rep without one. */
export const GRANTED_ROLES = ["lead", "manager", "admin"] as const;
export type GrantedRole = (typeof GRANTED_ROLES)[number];
