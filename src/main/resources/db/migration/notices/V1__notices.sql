create table notice (
    id          bigint auto_increment primary key,
    written_at  datetime(3)   not null,
    written_by  varchar(120)  not null,
    addressee   varchar(20)   not null comment 'WORK_UNIT, WORK_CENTER, TERMINAL, PERSON or ALL',
    target      varchar(80)   not null default '' comment 'code of it, number of a terminal; empty for all',
    words       varchar(500)  not null,
    until       datetime(3)   not null comment 'after that nobody needs to read it',
    key notice_until (until, id)
) comment 'What a foreman says to those at the terminals';

create table notice_reading (
    notice_id   bigint       not null,
    place       varchar(80)  not null comment 'the terminal where it was read; for a person the badge',
    readers     varchar(500) not null comment 'codes, comma-separated',
    terminal    varchar(60)  not null,
    read_at     datetime(3)  not null,
    primary key (notice_id, place),
    constraint notice_reading_notice foreign key (notice_id) references notice (id)
) comment 'Who has read it, where and when';
