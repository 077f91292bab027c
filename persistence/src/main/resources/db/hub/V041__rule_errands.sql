-- one step of a rule's ladder in one conversation: written before its first act, settled after its last
create table rule_errand (
    id           bigint      generated always as identity constraint rule_errand_pk primary key,
    rule         text        not null,
    rule_version integer     not null,
    desk         text        not null,
    conversation text        not null,
    anchor       bigint      not null,
    step         integer     not null,
    run          bigint      not null,
    attempt      integer     not null default 1,
    state        text        not null constraint rule_errand_state
        check (state in ('pending', 'done', 'failed', 'dropped')),
    reason       text,
    http_status  integer,
    error        text,
    before       jsonb       not null,
    decided_at   timestamptz,
    undone_by    bigint,
    constraint rule_errand_once unique (desk, conversation, rule, anchor, step)
);

-- what has to be finished?
create index rule_errand_open_ends on rule_errand (rule, desk) where state in ('pending', 'failed');
-- what did this run do?
create index rule_errand_of_run on rule_errand (run);
-- what is old enough to be forgotten?
create index rule_errand_by_age on rule_errand (decided_at);

create table rule_deed (
    errand   bigint  not null constraint rule_deed_errand references rule_errand on delete cascade,
    position integer not null,
    kind     text    not null,
    act      jsonb   not null,
    done     boolean not null default false,
    constraint rule_deed_pk primary key (errand, position)
);

-- why a conversation was last left alone or touched, so that the same is not told in every run
create table rule_note (
    desk         text        not null,
    conversation text        not null,
    rule         text        not null,
    reason       text        not null,
    noted_at     timestamptz not null,
    constraint rule_note_pk primary key (desk, conversation, rule)
);

-- what is old enough to be forgotten?
create index rule_note_by_age on rule_note (noted_at);
