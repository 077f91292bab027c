-- When a call was written last, by the database's clock: what changed since the figures were summed up.
alter table phone_call
    add column written_at timestamp(6) not null default current_timestamp(6) on update current_timestamp(6);
create index ix_phone_call_written on phone_call (written_at, pbx, linked_id);
-- what an agent answered in a quarter of an hour
create index ix_phone_call_leg_dialled on phone_call_leg (dialled_at);
-- who waited in a quarter of an hour
create index ix_phone_call_stage_entered on phone_call_stage (entered_at);

-- Up to where calls have been summed up.
create table figures_mark (
    id         int          not null,
    written_at timestamp(6) not null,
    constraint pk_figures_mark primary key (id)
);
insert into figures_mark values (1, '1971-01-01 00:00:00');

-- What a queue did in a quarter of an hour that begins at starts_at, UTC.
create table queue_figures (
    starts_at        datetime     not null,
    pbx              varchar(64)  not null,
    queue            varchar(128) not null,
    offered          int          not null default 0,
    answered         int          not null default 0,
    abandoned        int          not null default 0,
    abandoned_soon   int          not null default 0,
    answered_in_time int          not null default 0,
    overflowed       int          not null default 0,
    waited_ms        bigint       not null default 0,
    longest_ms       bigint       not null default 0,
    handled          int          not null default 0,
    handling_ms      bigint       not null default 0,
    missed           int          not null default 0,
    constraint pk_queue_figures primary key (starts_at, pbx, queue)
) character set utf8mb4 collate utf8mb4_bin;

-- What an agent did for a queue in a quarter of an hour; without a queue it is an empty text.
create table agent_figures (
    starts_at   datetime     not null,
    pbx         varchar(64)  not null,
    agent       varchar(120) not null,
    queue       varchar(128) not null,
    handled     int          not null default 0,
    handling_ms bigint       not null default 0,
    missed      int          not null default 0,
    constraint pk_agent_figures primary key (starts_at, pbx, agent, queue)
) character set utf8mb4 collate utf8mb4_bin;
