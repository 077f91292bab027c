import { html, nothing } from "lit";
import { Page } from "../../ui/Page.js";
import { act } from "../../ui/act.js";
import { ask } from "../../ui/ask.js";
import { badge } from "../../ui/badge.js";
import { chips } from "../../ui/chips.js";
import { icon } from "../../ui/icons.js";
import { problemBox } from "../../ui/problem.js";
import { searchbox } from "../../ui/searchbox.js";
import { empty, table, waiting } from "../../ui/table.js";
import { t } from "../../i18n.js";
import { byOwnClock, moment } from "../../time.js";
import { go, link, refine } from "../../router.js";
import { current } from "../../store.js";
import { may } from "../../session/entity/session.js";
import { headed } from "../../shell/control/heading.js";
import { job as jobOf, run as begin } from "../control/jobs.js";
import { forget, items, look, moreItems, undo } from "../control/runs.js";
import { canBecomeAct, canBeRepaired, canBeUndone, countOf, isHeld, isOver, OUTCOMES } from "../entity/run.js";
import { askToStop } from "./acts.js";
import { sentence } from "../../ui/facts.js";
import { lasted, progress, runBadge, trigger } from "./parts.js";

const OFTEN = 1500;
const OUTCOME_KIND = { acted: "ok", "would-act": "info", skipped: "calm", changed: "warn", failed: "bad" };

/** One run: how far it is, what it decided about each thing, and why. */
class RunPage extends Page {
  static properties = { ...Page.properties, job: { state: true } };
  #jobSought;
  #sought = -OFTEN;
  #told = 0;
  #soon;

  slice({ run, items, session }) {
    return { shown: run, items, session };
  }

  connectedCallback() {
    super.connectedCallback();
    forget();
  }

  get #filter() {
    const { outcome, q } = this.query;
    return { outcome, q };
  }

  fetch() {
    look(this.params.id);
    items(this.params.id, this.#filter);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearTimeout(this.#soon);
    this.#soon = undefined;
  }

  updated() {
    const { run } = current().run;
    this.#seek(run);
    const told = run ? OUTCOMES.reduce((sum, outcome) => sum + countOf(run, outcome), 0) : 0;
    if (told !== this.#told) {
      this.#told = told;
      this.#itemsSoon();
    }
  }

  /** While the run goes on its items grow; they are read again as its counts are told: not at every one, but after the last. */
  #itemsSoon() {
    this.#soon ??= setTimeout(
      () => {
        this.#soon = undefined;
        this.#sought = performance.now();
        items(this.params.id, this.#filter);
      },
      Math.max(0, this.#sought + OFTEN - performance.now()),
    );
  }

  #seek(run) {
    if (run && run.job !== this.#jobSought) {
      this.#jobSought = run.job;
      jobOf(run.job).then(
        (known) => (this.job = known),
        () => (this.job = undefined), // without it nothing is offered that may not be possible
      );
    }
  }

  view({ shown: { run, problem }, items: list, session }) {
    headed(run ? `${run.job} · ${t("run.title", { id: run.id })}` : t("run.title", { id: this.params.id }), {
      title: run?.job ?? t("nav.jobs"),
      href: run ? `#/jobs/${encodeURIComponent(run.job)}` : "#/jobs",
    });
    if (!run) {
      return problem ? problemBox(problem, () => this.fetch()) : waiting();
    }
    return html`<div class="toolbar">${runBadge(run)}${run.mode === "act" ? nothing : badge("info", t(`run.mode.${run.mode}`), run.mode === "undo" ? "back" : "eye")}
        <p class="lead">${this.#story(run)}</p><span class="room"></span>${may(session, "operator") ? this.#acts(run) : nothing}</div>
      ${run.error ? html`<p class="banner bad">${icon("alert", 18)}<span>${run.error}</span></p>` : nothing}
      ${isHeld(run) ? html`<p class="banner warn">${icon("alert", 18)}<span>${t("run.held")}</span></p>` : nothing}
      ${isOver(run) ? nothing : html`<div class="card now">${progress(run)}</div>`}
      <section class="card" aria-label=${t("run.items")}>
        <div class="toolbar">${this.#outcomes(run)}<span class="room"></span>${searchbox(t("run.search"), this.query.q, (q) => this.#refine({ q }))}</div>
        ${this.#items(run, list)}
      </section>`;
  }

  #story(run) {
    const how = [t("run.begun-by", { who: trigger(run) }), run.node && t("run.on", { node: run.node }), lasted(run)].filter(Boolean).join(" · ");
    return html`${moment(run.startedAt ?? run.requestedAt)} · ${how}${run.takenOver ? html` · ${t("run.taken-over")}` : nothing}`;
  }

  #acts(run) {
    return html`${isOver(run) || run.stopping ? nothing : act(t("act.stop"), () => askToStop(run.job, run), { symbol: "stop" })}
      ${canBecomeAct(run) ? act(t("run.act-on", { n: run.counts.wouldAct }), () => this.#askToAct(run), { symbol: "play", kind: "primary" }) : nothing}
      ${canBeRepaired(run) ? act(t("run.repair", { n: run.counts.failed }), () => this.#follow(run, { mode: "act", basis: run.id, only: "failed" }), { symbol: "again" }) : nothing}
      ${canBeUndone(run, this.job) ? act(t("run.undo"), () => this.#askToUndo(run), { symbol: "back" }) : nothing}
      ${isHeld(run) ? act(t("run.override"), () => this.#askToOverride(run), { symbol: "play" }) : nothing}`;
  }

  #askToAct(run) {
    return ask({
      title: t("run.act-on", { n: run.counts.wouldAct }),
      text: [t("run.act-on.text", { n: run.counts.wouldAct }), this.#isFinal && t("job.final")].filter(Boolean).join(" "),
      action: t("act.run"),
      work: () => this.#follow(run, { mode: "act", basis: run.id, only: "previewed" }),
    });
  }

  get #isFinal() {
    return this.job?.canUndo === false;
  }

  #askToOverride(run) {
    return ask({ title: t("run.override"), text: t("run.override.text"), action: t("act.run"), danger: true, work: () => this.#follow(run, { mode: run.mode, override: true }) });
  }

  #askToUndo(run) {
    return ask({ title: t("run.undo.title", { id: run.id }), text: t("run.undo.text", { n: run.counts.acted }), action: t("run.undo"), danger: true, work: async () => go(`/runs/${(await undo(run.id)).id}`) });
  }

  async #follow(run, how) {
    go(`/runs/${(await begin(run.job, how)).id}`);
  }

  #outcomes(run) {
    const choices = OUTCOMES.filter((outcome) => countOf(run, outcome) > 0).map((outcome) => [outcome, t(`run.outcome.${outcome}`), countOf(run, outcome)]);
    return chips(t("run.filter"), [["", t("list.all")], ...choices], this.query.outcome ?? "", (outcome) => this.#refine({ outcome }));
  }

  #refine(change) {
    refine(`/runs/${this.params.id}`, { ...this.query, ...change });
  }

  #items(run, list) {
    const columns = [
      { name: "item", head: t("run.item"), cell: (item) => thing(run, item) },
      { name: "outcome", head: t("run.outcome"), cell: ({ outcome }) => badge(OUTCOME_KIND[outcome], t(`run.outcome.${outcome}`)) },
      { name: "sentence", head: t("run.reason"), cell: (item) => sentence(byOwnClock(item.sentence ?? item.reason), item.facts) },
      { name: "at", head: t("run.at"), cell: ({ at }) => moment(at) },
    ];
    return table({
      caption: t("run.items"),
      columns,
      list,
      key: ({ item, outcome }) => `${item} ${outcome}`,
      again: () => this.fetch(),
      further: () => moreItems(this.params.id, this.#filter),
      nothingYet: this.query.q || this.query.outcome ? empty(t("list.nothing-found"), t("list.nothing-found.text")) : empty(t("run.items.none"), t(isOver(run) ? "run.items.none.over" : "run.items.none.yet")),
    });
  }
}
customElements.define("jobs-run", RunPage);

/** What was decided about, with the way to everything else that was ever decided about it. */
function thing({ task }, { item, facts }) {
  const [platform, account] = facts?.desk?.split("/") ?? (task === "huggy_close" ? ["huggy"] : []);
  return platform ? html`<a href=${link(`/closings/${platform}/${encodeURIComponent(item)}`, { account })} title=${t("closings.why")}>${item}</a>` : item;
}
