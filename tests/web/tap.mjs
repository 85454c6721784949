// Prints the results of tests as TAP, which meson reads.
let number = 0;
let failed = 0;

/** Runs one test; whatever it throws is its failure. */
export async function check(name, test) {
  number += 1;
  try {
    await test();
    console.log(`ok ${number} - ${name}`);
  } catch (fault) {
    failed += 1;
    console.log(`not ok ${number} - ${name}`);
    for (const line of String((fault && fault.message) || fault).split("\n").slice(0, 40)) console.log(`# ${line}`);
  }
}

export function skip(name, reason) {
  number += 1;
  console.log(`ok ${number} - ${name} # SKIP ${reason}`);
}

export function finish() {
  console.log(`1..${number}`);
  process.exit(failed === 0 ? 0 : 1);
}

/** Fails with what was found, where anything was. */
export function none(found, what) {
  if (found.length > 0) throw new Error(`${found.length} ${what}:\n${found.slice(0, 20).join("\n")}`);
}

export function same(actual, wanted, what) {
  if (actual !== wanted) throw new Error(`${what}: ${JSON.stringify(actual)}, not ${JSON.stringify(wanted)}`);
}

export function truth(value, what) {
  if (!value) throw new Error(what);
}
