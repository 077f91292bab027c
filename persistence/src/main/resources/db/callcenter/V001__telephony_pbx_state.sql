-- The line to each PBX as it was seen last. Moments are UTC.
create table pbx_state (
    pbx           varchar(64)  not null,
    line          varchar(16)  not null,
    since         datetime(6)  not null,
    version       varchar(80)  null,
    last_event_at datetime(6)  null,
    explanation   varchar(300) not null,
    constraint pk_pbx_state primary key (pbx)
) character set utf8mb4;
