// What a projector needs of a browser: the full screen, a screen that stays on, a sound if one is asked for.
// Each is left out where the browser has none.
const hbScreen = (() => {
  let audio = null;
  let awake = null;

  async function stayAwake() {
    if (document.visibilityState !== "visible" || !navigator.wakeLock) return;
    // refused on a low battery: nothing to tell a class
    awake = await navigator.wakeLock.request("screen").catch(() => null);
  }

  function keepAwake() {
    stayAwake();
    // a browser lets go of it when another tab is looked at
    document.addEventListener("visibilitychange", stayAwake);
  }

  function toggleFull() {
    if (document.fullscreenElement) document.exitFullscreen();
    else document.documentElement.requestFullscreen?.().catch(() => {});
  }

  // Browsers let a page sound only after it was pressed: what is pressed is this.
  function toggleSound() {
    audio = audio ? (audio.close(), null) : new AudioContext();
    return audio !== null;
  }

  // two soft tones, a fifth apart
  function sound() {
    if (!audio) return;
    [440, 660].forEach((frequency, number) => {
      const start = audio.currentTime + number * 0.35;
      const tone = new OscillatorNode(audio, { frequency });
      const volume = new GainNode(audio, { gain: 0 });
      volume.gain.setValueAtTime(0.2, start);
      volume.gain.exponentialRampToValueAtTime(0.001, start + 0.9);
      tone.connect(volume).connect(audio.destination);
      tone.start(start);
      tone.stop(start + 1);
    });
  }

  return { keepAwake, toggleFull, toggleSound, sound };
})();
