/** Redraws its element every second while there is something whose time passes. */
export class Ticker {
  #timer;

  constructor(host, passes = () => true) {
    this.host = host;
    this.passes = passes;
    host.addController(this);
  }

  hostConnected() {
    this.#timer = setInterval(() => this.passes() && this.host.requestUpdate(), 1000);
  }

  hostDisconnected() {
    clearInterval(this.#timer);
  }
}
