-- The floor of each PBX as the node that hears it saw it last, for nodes that do not; and when one of those last looked.
create table pbx_picture (
    pbx           varchar(64) not null,
    looked_for_at datetime(6) null,
    picture       longtext    null,
    constraint pk_pbx_picture primary key (pbx)
) character set utf8mb4;
