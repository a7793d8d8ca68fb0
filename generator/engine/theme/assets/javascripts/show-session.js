// A window's run through the show: kept for this tab, told to the other window, drawn after each change.
// `page` has {draw, tick, actions, teacher}; the class's window tells the teacher's how many parts a step has.
function hbShowSession(page) {
  const root = document.getElementById("hb-show");
  const shown = [...root.querySelectorAll("[data-minutes]")];
  const versions = hbShowVersions(root, shown);
  // the same in every language of a site, and no other's on the same host
  const name = `handbook.show:${new URL(root.dataset.channel, location.href).pathname}`;
  const storage = hbStorage("sessionStorage", name);
  const controls = root.querySelector(".hb-controls");
  const tell = hbChannel(name, hear);
  const asked = Number(new URLSearchParams(location.search).get("in"));
  const version = versions.has(asked) ? asked : 0;
  const kept = hbRun.read(storage.read(), versions);
  let run = kept?.version === version ? kept : fromAddress();
  // the step whose clock runs; where the class was when a clock ended
  let running = null;
  let ended = null;

  hbShowControls(controls, {
    next: () => change(hbRun.next(run, steps())),
    previous: () => change(hbRun.previous(run, steps())),
    first: () => change(hbRun.at(run, 0)),
    last: () => change(hbRun.at(run, shown.length - 1)),
    clock: () => change(hbRun.clockPressed(run, steps(), Date.now())),
    add: () => change(hbRun.minuteAdded(run, steps(), Date.now())),
    easy: () => change(hbRun.easyPressed(run)),
    ...page.actions,
  });
  draw();
  tell({ asks: true, version });
  setInterval(tick, 200);
  return { redraw: draw };

  function steps() {
    return versions.get(run.version);
  }

  function fromAddress() {
    const step = shown.findIndex((one) => `#${one.id}` === location.hash && one.id);
    const run = hbRun.begun(version);
    return hbRun.read(hbRun.at(run, step), versions) ?? run;
  }

  function change(changed) {
    run = changed;
    draw();
    tell({ run, teacher: page.teacher });
  }

  function hear(told) {
    // who opens a shorter version begins it in the other windows too
    if (told?.asks && told.version && told.version !== run.version && versions.has(told.version)) {
      change(hbRun.begun(told.version));
    } else if (told?.asks) tell({ run, teacher: page.teacher });
    const heard = hbRun.read(told?.run, versions);
    if (!heard) return;
    run = heard;
    draw();
    // two windows of different sizes that the class sees do not answer each other
    if (told.teacher && !page.teacher) tell({ run, teacher: false });
  }

  function draw() {
    // what opens in place belongs to the step that is left
    document.querySelectorAll("[popover]:popover-open").forEach((open) => open.hidePopover());
    // with the clock's buttons there may be less room
    tick();
    drawEasy();
    drawVersion();
    const part = page.draw(shown, run.at, run.part, steps());
    run = { ...run, ...part };
    storage.write(run);
    const [number, count] = hbRun.place(run, steps());
    const at = root.dataset.at.replace("{number}", number).replace("{count}", count);
    controls.querySelector(".hb-controls__at").textContent =
      run.parts > 1 ? `${at} (${Math.min(run.part, run.parts - 1) + 1}/${run.parts})` : at;
    controls.querySelector("[data-do=previous]").disabled = run.at === 0 && run.part === 0;
    controls.querySelector("[data-do=next]").disabled =
      run.at === shown.length - 1 && run.part >= run.parts - 1;
  }

  // the show in another language, or opened from the teacher's window, is of the same version
  function drawVersion() {
    for (const part of root.querySelectorAll("[data-in]")) {
      part.hidden = Number(part.dataset.in) !== run.version;
    }
    for (const part of root.querySelectorAll("[data-not-in]")) {
      part.hidden = part.dataset.notIn.split(" ").includes(String(run.version));
    }
    for (const part of root.querySelectorAll("[data-without]")) {
      const without = JSON.parse(part.dataset.without)[run.version] ?? [];
      // the one list of each version of the text, and none within it
      for (const list of part.querySelectorAll("ul:not(li ul), ol:not(li ol)")) {
        [...list.children].forEach((item, at) => (item.hidden = without.includes(at + 1)));
      }
    }
    for (const link of document.querySelectorAll("a[hreflang], .hb-head a[target]")) {
      link.search = run.version ? `?in=${run.version}` : "";
    }
  }

  // what a teacher opens alone stays open until the class's texts change
  function drawEasy() {
    if (root.dataset.easy === String(run.easy)) return;
    root.dataset.easy = run.easy;
    hbShowEasyTexts(run.easy);
    controls.querySelector("[data-do=easy]")?.setAttribute("aria-pressed", run.easy);
  }

  function tick() {
    drawClock();
    tellOfClock();
  }

  // A clock that runs in another step is seen in the bar; its end is told wherever the class is.
  function tellOfClock() {
    const now = Date.now();
    const [step, clock] = Object.entries(run.clocks).find(([, one]) => hbClock.runs(one)) ?? [];
    const left = clock ? hbClock.left(clock, now) : 0;
    const over = root.querySelector(".hb-clock strong")?.textContent;
    if (clock && !left && running === step) {
      ended = { step, at: run.at };
      page.over?.(over);
    }
    running = left ? step : null;
    const isHere = !clock || Number(step) === run.at;
    const isNew = ended?.step === step && ended?.at === run.at;
    const beside = controls.querySelector(".hb-controls__clock");
    beside.hidden = isHere || !(left || isNew);
    if (beside.hidden) return;
    const title = shown[step].closest("section").querySelector("h2").textContent;
    beside.textContent = `${title}: ${left ? hbClock.told(left) : over}`;
  }

  function drawClock() {
    const face = shown[run.at].querySelector(".hb-clock");
    const minutes = steps()[run.at];
    const start = controls.querySelector("[data-do=clock]");
    start.dataset.start ??= start.textContent;
    for (const button of [start, controls.querySelector("[data-do=add]")]) button.hidden = !minutes;
    if (face) face.hidden = !minutes;
    if (!minutes) return;
    const clock = hbRun.clock(run, steps());
    const left = hbClock.left(clock, Date.now());
    const runs = hbClock.runs(clock) && left > 0;
    face.setAttribute("role", "timer");
    face.querySelector("span").textContent = hbClock.told(left);
    const share = (100 * left) / (minutes * 60_000);
    face.querySelector("circle + circle").style.strokeDasharray = share < 100 ? `${share} 100` : "";
    face.classList.toggle("hb-clock--over", left === 0);
    face.querySelector("strong").hidden = left > 0;
    start.textContent = runs ? start.dataset.pause : start.dataset.start;
    start.disabled = left === 0;
  }
}
