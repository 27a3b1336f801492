import { useCallback } from "react";
import { useConsoleSay } from "../console-context.ts";

/** The posts that the shipped forms go by, and that have words of their own. */
export const KNOWN_POSTS = [
  "rep",
  "supervisor",
  "branch_manager",
  "district_manager",
  "general_manager",
  "plan_information",
  "technical",
  "purchasing",
  "sales_clerk",
  "customer_service",
] as const;

/** What the reader calls a post; one of the company's own is called as it is written. */
export function usePostWord(): (post: string) => string {
  const say = useConsoleSay();
  return useCallback(
    (post) => {
      const known = KNOWN_POSTS.find((one) => one === post);
      return known ? say(`post.${known}`) : post;
    },
    [say],
  );
}
