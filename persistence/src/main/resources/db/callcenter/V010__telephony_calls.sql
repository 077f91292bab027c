-- Calls, one row each: a PBX gives every call an id of its own. Moments are UTC, as the PBX's clock says; durations are
-- milliseconds. Parts of a call are numbered in the order they began.
create table phone_call (
    pbx             varchar(64)  not null,
    linked_id       varchar(150) not null,
    direction       varchar(16)  not null,
    state           varchar(16)  not null,
    disposition     varchar(16)  null,
    caller_number   varchar(80)  null,
    caller_name     varchar(120) null,
    dialled         varchar(80)  null,
    queue           varchar(128) null,
    answered_by     varchar(80)  null,
    agent           varchar(120) null,
    began_at        datetime(6)  not null,
    answered_at     datetime(6)  null,
    ended_at        datetime(6)  null,
    waiting_ms      bigint       not null,
    ringing_ms      bigint       not null,
    talking_ms      bigint       not null,
    held_ms         bigint       not null,
    cause           int          not null,
    ended_by        varchar(16)  null,
    recording       varchar(500) null,
    is_reconstructed boolean     not null,
    constraint pk_phone_call primary key (pbx, linked_id)
) character set utf8mb4 collate utf8mb4_bin;

-- the newest calls first, page by page
create index ix_phone_call_began on phone_call (began_at, linked_id);
-- which calls had not ended when we went away
create index ix_phone_call_unended on phone_call (pbx, ended_at);
-- one caller's calls
create index ix_phone_call_caller on phone_call (caller_number, began_at);
-- a queue's calls of a day, and an agent's
create index ix_phone_call_queue on phone_call (queue, began_at);
create index ix_phone_call_agent on phone_call (agent, began_at);

-- Everybody who was rung.
create table phone_call_leg (
    pbx          varchar(64)  not null,
    linked_id    varchar(150) not null,
    place        int          not null,
    channel_id   varchar(150) not null,
    carrier_id   varchar(150) not null,
    phone        varchar(80)  not null,
    number       varchar(80)  null,
    queue        varchar(128) null,
    agent        varchar(120) null,
    dialled_at   datetime(6)  not null,
    answered_at  datetime(6)  null,
    ended_at     datetime(6)  null,
    result       varchar(16)  null,
    constraint pk_phone_call_leg primary key (pbx, linked_id, place),
    constraint fk_phone_call_leg foreign key (pbx, linked_id) references phone_call (pbx, linked_id) on delete cascade
) character set utf8mb4 collate utf8mb4_bin;

-- Every stay in a queue.
create table phone_call_stage (
    pbx        varchar(64)  not null,
    linked_id  varchar(150) not null,
    place      int          not null,
    queue      varchar(128) not null,
    position   int          not null,
    entered_at datetime(6)  not null,
    left_at    datetime(6)  null,
    result     varchar(16)  not null,
    constraint pk_phone_call_stage primary key (pbx, linked_id, place),
    constraint fk_phone_call_stage foreign key (pbx, linked_id) references phone_call (pbx, linked_id) on delete cascade
) character set utf8mb4 collate utf8mb4_bin;

-- a queue's stays of a day
create index ix_phone_call_stage_queue on phone_call_stage (queue, entered_at);

create table phone_call_hold (
    pbx        varchar(64)  not null,
    linked_id  varchar(150) not null,
    place      int          not null,
    channel_id varchar(150) not null,
    held_by    varchar(80)  not null,
    since      datetime(6)  not null,
    until      datetime(6)  null,
    constraint pk_phone_call_hold primary key (pbx, linked_id, place),
    constraint fk_phone_call_hold foreign key (pbx, linked_id) references phone_call (pbx, linked_id) on delete cascade
) character set utf8mb4 collate utf8mb4_bin;

create table phone_call_transfer (
    pbx            varchar(64)  not null,
    linked_id      varchar(150) not null,
    place          int          not null,
    kind           varchar(16)  not null,
    transferred_by varchar(80)  not null,
    transferred_to varchar(80)  not null,
    at             datetime(6)  not null,
    constraint pk_phone_call_transfer primary key (pbx, linked_id, place),
    constraint fk_phone_call_transfer foreign key (pbx, linked_id) references phone_call (pbx, linked_id) on delete cascade
) character set utf8mb4 collate utf8mb4_bin;
