create table arrival_slip (
    id           bigint auto_increment primary key,
    operation_id bigint         not null,
    expected     decimal(12, 3) not null comment 'good pieces of the operation before',
    counted      decimal(12, 3) not null comment 'what the receiver counted',
    persons      varchar(2000)  not null comment 'codes, comma-separated',
    counted_at   datetime(3)    not null,
    closed_at    datetime(3)    null,
    closed_by    varchar(100)   null,
    note         varchar(500)   null,
    key arrival_slip_open (closed_at, id),
    constraint arrival_slip_operation foreign key (operation_id) references operation (id)
) comment 'Differences between what an operation reported and what the next one counted';
