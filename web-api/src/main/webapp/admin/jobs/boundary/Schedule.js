import { html, nothing } from "lit";
import { Element } from "../../ui/Element.js";
import { field } from "../../ui/field.js";
import { asText } from "../../ui/problem.js";
import { t } from "../../i18n.js";
import { dayAndTime, hereZone, zoneName } from "../../time.js";
import { preview } from "../control/jobs.js";
import { inWords } from "../entity/words.js";

const PATIENCE = 250;

/** A cron expression and its zone; while they are typed, in words and as the next five firings. */
class Schedule extends Element {
  static properties = { cron: {}, zone: {}, wrong: { attribute: false }, typed: { state: true }, firings: { state: true }, problem: { state: true } };
  #timer;
  #asked = 0;

  slice({ language }) {
    return language;
  }

  connectedCallback() {
    super.connectedCallback();
    this.typed = { cron: this.cron, zone: this.zone };
    this.#look();
  }

  view() {
    const { cron, zone } = this.typed;
    return html`<div class="fields">
        ${field({ name: "schedule", label: t("job.cron"), hint: t("job.cron.hint"), value: this.cron, required: true, error: this.wrong?.schedule, changed: ({ target }) => this.#type({ cron: target.value }) })}
        ${field({ name: "zone", label: t("job.time-zone"), hint: t("job.time-zone.hint"), value: this.zone, required: true, suggestions: "zones", error: this.wrong?.zone, changed: ({ target }) => this.#type({ zone: target.value }) })}
        <datalist id="zones">${ZONES.map((one) => html`<option value=${one}></option>`)}</datalist>
      </div>
      <div class="preview" role="status">
        ${this.problem
          ? html`<p class="error">${this.problem.errors[0]?.message ?? asText(this.problem)}</p>`
          : html`<p class="lead">${inWords(cron)} <small>${zoneName(zone)}</small></p>
              ${this.firings ? html`<p class="label">${t("job.preview", { zone: zoneName(hereZone()) })}</p><ol class="plain">${this.firings.map((one) => html`<li>${dayAndTime(one)}</li>`)}</ol>` : nothing}`}
      </div>`;
  }

  #type(change) {
    this.typed = { ...this.typed, ...change };
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#look(), PATIENCE);
  }

  async #look() {
    const asked = ++this.#asked;
    const { cron, zone } = this.typed;
    const [firings, problem] = await preview(cron, zone).then(
      (found) => [found, undefined],
      (refusal) => [undefined, refusal],
    );
    if (asked === this.#asked) {
      this.firings = firings;
      this.problem = problem;
    }
  }
}
customElements.define("jobs-schedule", Schedule);

const ZONES = Intl.supportedValuesOf("timeZone");
