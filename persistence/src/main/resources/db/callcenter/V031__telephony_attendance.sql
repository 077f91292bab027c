-- How somebody spent a quarter of an hour that begins at starts_at, UTC, for one queue, and with an empty queue over all
-- of theirs. Being away is not counted.
create table agent_time (
    starts_at datetime     not null,
    pbx       varchar(64)  not null,
    agent     varchar(120) not null,
    queue     varchar(128) not null,
    busy_ms   bigint       not null,
    free_ms   bigint       not null,
    paused_ms bigint       not null,
    constraint pk_agent_time primary key (starts_at, pbx, agent, queue)
) character set utf8mb4 collate utf8mb4_bin;

-- What somebody was at last, and until when that is in agent_time: where the counting goes on after a restart.
create table agent_latest (
    pbx      varchar(64)  not null,
    agent    varchar(120) not null,
    queue    varchar(128) not null,
    activity varchar(16)  not null,
    until    datetime(6)  not null,
    constraint pk_agent_latest primary key (pbx, agent, queue)
) character set utf8mb4 collate utf8mb4_bin;
