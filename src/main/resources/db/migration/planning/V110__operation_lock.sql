create table operation_lock (
    work_order varchar(60)  not null,
    sequence   int          not null,
    locked_by  varchar(120) not null,
    locked_at  datetime(3)  not null,
    primary key (work_order, sequence)
) comment 'Operations that a new schedule leaves where the plan in force has them';
