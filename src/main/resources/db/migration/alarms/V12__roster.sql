alter table alarm
    add column told int not null default -1 comment 'the step of the chain that was told of it; -1: nobody, or no longer',
    add key alarm_told (told);

create table roster_duty (
    id      bigint auto_increment primary key,
    role    varchar(20) not null,
    day     varchar(10) not null comment 'MONDAY ... or a date, which overrides its weekday',
    shift   varchar(60) not null default '' comment 'empty: the whole day',
    person  varchar(80) not null comment 'code',
    deputy  varchar(80) null comment 'code of who stands in while the person is away',
    unique key roster_duty_person (role, day, shift, person)
) comment 'Who is on duty when';

create table absence (
    id     bigint auto_increment primary key,
    person varchar(80)  not null comment 'code',
    from_day date       not null,
    to_day   date       not null,
    reason varchar(200) null,
    unique key absence_from (person, from_day)
) comment 'Who is away';
