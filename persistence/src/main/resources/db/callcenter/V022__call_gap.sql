-- Until when each PBX was heard without a gap, and all of it written: by its own clock, UTC, and how far that is ahead of ours.
create table pbx_hearing (
    pbx         varchar(64) not null,
    heard_until datetime(6) not null,
    ahead_ms    bigint      not null,
    constraint pk_pbx_hearing primary key (pbx)
) character set utf8mb4;

-- Spans in which a PBX was not heard, by its own clock, UTC, and what its books gave for them.
create table call_gap (
    pbx       varchar(64)  not null,
    ends_at   datetime(6)  not null,
    begins_at datetime(6)  not null,
    looks     int          not null,
    next_look datetime(6)  null,
    rebuilt   int          not null,
    completed int          not null,
    trouble   varchar(300) null,
    constraint pk_call_gap primary key (pbx, ends_at)
) character set utf8mb4;

-- which calls were up when a gap began
create index ix_phone_call_ended on phone_call (pbx, ended_at, began_at);
drop index ix_phone_call_unended on phone_call;
