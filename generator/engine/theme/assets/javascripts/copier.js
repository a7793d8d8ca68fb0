// How many copies of a sheet a class needs, and how many sheets of paper that takes.
const hbCopier = (() => {
  const COPIES = {
    student: (students) => students,
    pair: (students) => Math.ceil(students / 2),
    group: (students, groupOf) => Math.ceil(students / groupOf),
    "one-group": (students, groupOf) => Math.min(students, groupOf),
    class: () => 1,
  };

  // what a row says of its file: who gets a copy, how many make a group, sides, whether it is cut up
  function count({ who, groupOf, sides, cards }, students) {
    const copies = COPIES[who](students, groupOf);
    const oneSided = copies * sides;
    // the back of cards stays empty
    return { copies, oneSided, twoSided: cards ? oneSided : copies * Math.ceil(sides / 2) };
  }

  return { count };
})();
