/** Whether the database answers; throws where it does not. */
export async function askDatabase(db: D1Database): Promise<void> {
  await db.prepare("SELECT 1").first();
}
