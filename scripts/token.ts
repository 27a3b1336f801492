import { runCommand, PlainError } from "./console/plain-error.ts";
import { writeDevVars } from "./local/dev-vars.ts";
import { issuerKeyAt } from "./local/issuer-key.ts";
import { LOCAL } from "./local/paths.ts";
import { isPersonKnown } from "./local/person-on-file.ts";
import { signLocalToken } from "./local/sign-token.ts";

await runCommand(async () => {
  const [person, ...more] = process.argv.slice(2);
  if (person === undefined || more.length > 0) {
    throw new PlainError("Name one person by code, for example: npm run --silent token -- admin");
  }
  if (!(await isPersonKnown(person, LOCAL.state))) {
    throw new PlainError(
      `The local database knows no person with the code ${person}; run \`npm start\` once for the demonstration company, or import people first.`,
    );
  }
  const key = await issuerKeyAt(LOCAL.issuer);
  await writeDevVars(LOCAL.devVars, key);
  process.stdout.write(`${await signLocalToken(key, person, Date.now())}\n`);
});
