-- Which row of Issabel's table calls stands for which call. Issabel's table has no key on the call's id, and its own
-- dialler writes there too.
create table issabel_call (
    pbx       varchar(64)  not null,
    linked_id varchar(150) not null,
    id_call   int unsigned not null,
    constraint pk_issabel_call primary key (pbx, linked_id)
) character set utf8mb4 collate utf8mb4_bin;
