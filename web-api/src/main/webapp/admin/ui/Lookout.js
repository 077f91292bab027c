/** Looks again every few seconds for as long as its element is shown. */
export class Lookout {
  #timer;

  constructor(host, look, seconds) {
    this.look = look;
    this.seconds = seconds;
    host.addController(this);
  }

  hostConnected() {
    this.#timer = setInterval(this.look, this.seconds * 1000);
  }

  hostDisconnected() {
    clearInterval(this.#timer);
  }
}
