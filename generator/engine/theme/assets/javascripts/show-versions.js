// The minutes of each step in the whole module (0) and in each shorter version, by the version's minutes; null for a
// step that a version leaves out.
function hbShowVersions(root, shown) {
  const shorter = root.dataset.versions.split(" ").filter(Boolean).map(Number);
  const minutes = (step, version) => {
    const there = JSON.parse(step.dataset.shorter ?? "{}")[version];
    return there === undefined ? Number(step.dataset.minutes) : there;
  };
  return new Map([0, ...shorter].map((one) => [one, shown.map((step) => minutes(step, one))]));
}
