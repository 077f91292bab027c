-- Figures of hours and of days (UTC) beside those of quarters, so that a year is few rows. How long the time of a row is
-- stands in minutes: 15, 60 or 1440.
alter table queue_figures
    add column minutes smallint not null default 15 first,
    drop primary key,
    add primary key (minutes, starts_at, pbx, queue);
alter table agent_figures
    add column minutes smallint not null default 15 first,
    drop primary key,
    add primary key (minutes, starts_at, pbx, agent, queue);
alter table agent_time
    add column minutes smallint not null default 15 first,
    add column written_at timestamp(6) not null default current_timestamp(6) on update current_timestamp(6),
    drop primary key,
    add primary key (minutes, starts_at, pbx, agent, queue);
-- which quarters changed since they were summed up
create index ix_agent_time_written on agent_time (minutes, written_at);

-- The time of all agents together: what they spent for a queue, and with an empty queue over all of theirs.
create table queue_time (
    minutes   smallint     not null default 15,
    starts_at datetime     not null,
    pbx       varchar(64)  not null,
    queue     varchar(128) not null,
    busy_ms   bigint       not null,
    free_ms   bigint       not null,
    paused_ms bigint       not null,
    constraint pk_queue_time primary key (minutes, starts_at, pbx, queue)
) character set utf8mb4 collate utf8mb4_bin;

-- What was counted before this table of figures grew.
insert into queue_figures
    select 60, starts_at - interval minute(starts_at) minute as hour, pbx, queue, sum(offered), sum(answered),
        sum(abandoned), sum(abandoned_soon), sum(answered_in_time), sum(overflowed), sum(waited_ms), max(longest_ms),
        sum(handled), sum(handling_ms), sum(missed)
    from queue_figures where minutes = 15 group by hour, pbx, queue;
insert into queue_figures
    select 1440, timestamp(date(starts_at)) as day, pbx, queue, sum(offered), sum(answered),
        sum(abandoned), sum(abandoned_soon), sum(answered_in_time), sum(overflowed), sum(waited_ms), max(longest_ms),
        sum(handled), sum(handling_ms), sum(missed)
    from queue_figures where minutes = 60 group by day, pbx, queue;
insert into agent_figures
    select 60, starts_at - interval minute(starts_at) minute as hour, pbx, agent, queue, sum(handled), sum(handling_ms),
        sum(missed)
    from agent_figures where minutes = 15 group by hour, pbx, agent, queue;
insert into agent_figures
    select 1440, timestamp(date(starts_at)) as day, pbx, agent, queue, sum(handled), sum(handling_ms), sum(missed)
    from agent_figures where minutes = 60 group by day, pbx, agent, queue;
insert into agent_time (minutes, starts_at, pbx, agent, queue, busy_ms, free_ms, paused_ms)
    select 60, starts_at - interval minute(starts_at) minute as hour, pbx, agent, queue, sum(busy_ms), sum(free_ms),
        sum(paused_ms)
    from agent_time where minutes = 15 group by hour, pbx, agent, queue;
insert into agent_time (minutes, starts_at, pbx, agent, queue, busy_ms, free_ms, paused_ms)
    select 1440, timestamp(date(starts_at)) as day, pbx, agent, queue, sum(busy_ms), sum(free_ms), sum(paused_ms)
    from agent_time where minutes = 60 group by day, pbx, agent, queue;
insert into queue_time
    select minutes, starts_at, pbx, queue, sum(busy_ms), sum(free_ms), sum(paused_ms)
    from agent_time group by minutes, starts_at, pbx, queue;

-- Up to where the time of agents has been summed up; calls have mark 1.
insert into figures_mark select 2, coalesce(max(written_at), '1971-01-01 00:00:00') from agent_time where minutes = 15;
