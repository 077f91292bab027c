-- Which node hears which PBX. A term ends by the database's own clock, the only one that all nodes share.
create table pbx_lease (
    pbx     varchar(64) not null,
    node    varchar(36) not null,
    renewal bigint      not null,
    ends_at datetime(6) not null,
    constraint pk_pbx_lease primary key (pbx)
) character set utf8mb4;
