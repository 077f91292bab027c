create table job_run (
    id             bigint      generated always as identity constraint job_run_pk primary key,
    job            text        not null,
    task           text        not null,
    parameters     jsonb       not null,
    item_limit     integer     not null,
    stop_above     integer     not null,
    surge_factor   integer     not null,
    mode           text        not null,
    trigger        text        not null,
    started_by     text        not null,
    started_by_kind text       not null,
    basis          bigint,
    basis_only     text,
    override       boolean     not null,
    scheduled_for  timestamptz,
    state          text        not null,
    node           text,
    boot           uuid,
    fence          bigint      not null default 0,
    lease_until    timestamptz,
    taken_over     boolean     not null default false,
    to_stop        boolean     not null default false,
    phase          text,
    done           integer     not null default 0,
    total          integer     not null default 0,
    phase_since    timestamptz,
    announced      integer,
    acted          integer     not null default 0,
    would_act      integer     not null default 0,
    skipped        integer     not null default 0,
    changed        integer     not null default 0,
    failed         integer     not null default 0,
    error          text,
    requested_at   timestamptz not null,
    started_at     timestamptz,
    ended_at       timestamptz,
    changed_at     timestamptz not null default now(),
    constraint job_run_once_per_firing unique (job, scheduled_for)
);

-- never two at a time
create unique index job_run_one_running on job_run (job) where state = 'running';
-- what waits, or may have lost its node?
create index job_run_not_over on job_run (id) where state in ('queued', 'running');
-- the history of a job, newest first
create index job_run_history on job_run (job, id desc);
-- when did the job last do its work?
create index job_run_successes on job_run (job, ended_at desc) where state = 'succeeded' and mode = 'act';
-- what changed since somebody looked?
create index job_run_changes on job_run (changed_at);

create table job_run_item (
    run     bigint      not null constraint job_run_item_run references job_run on delete cascade,
    item    text        not null,
    place   bigint      generated always as identity,
    outcome text        not null,
    reason  text        not null,
    facts   jsonb       not null,
    at      timestamptz not null,
    constraint job_run_item_pk primary key (run, item)
);

-- the items of a run in the order they came
create index job_run_item_places on job_run_item (run, place);
-- what was ever decided about this one?
create index job_run_item_decisions on job_run_item (item, run desc);
