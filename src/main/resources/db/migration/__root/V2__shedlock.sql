create table shedlock (
    name       varchar(64)  not null primary key,
    lock_until timestamp(3) not null default current_timestamp(3),
    locked_at  timestamp(3) not null default current_timestamp(3),
    locked_by  varchar(255) not null
) comment 'One node at a time does what a cluster does once';
