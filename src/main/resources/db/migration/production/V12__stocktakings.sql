create table stocktaking (
    id        bigint auto_increment primary key,
    open      tinyint      null comment '1 while it is counted; null afterwards, so that the key allows one open at a time',
    opened_at datetime(3)  not null,
    opened_by varchar(200) not null comment 'codes of who counted first',
    closed_at datetime(3)  null,
    closed_by varchar(100) null,
    unique key stocktaking_open (open)
) comment 'Work in process counted in the shop 在制盘点';

create table stocktaking_line (
    id             bigint auto_increment primary key,
    stocktaking_id bigint         not null,
    scan_id        binary(16)     not null,
    terminal_id    bigint         not null,
    work_order_id  bigint         not null,
    operation_id   bigint         not null comment 'in front of which the pieces lie',
    card           varchar(10)    null comment 'the split or box; null: the traveller card',
    booked         decimal(12, 3) not null comment 'what lay there by the books when it was counted',
    counted        decimal(12, 3) not null,
    persons        varchar(2000)  not null,
    counted_at     datetime(3)    not null,
    state          varchar(20)    not null comment 'EQUAL, DIFFERENT, APPROVED, REJECTED, COUNTED_AGAIN',
    decided_by     varchar(100)   null,
    decided_at     datetime(3)    null,
    note           varchar(500)   null,
    key stocktaking_line_session (stocktaking_id, state),
    key stocktaking_line_operation (operation_id),
    constraint stocktaking_line_session foreign key (stocktaking_id) references stocktaking (id),
    constraint stocktaking_line_operation foreign key (operation_id) references operation (id)
) comment 'What lay in front of an operation';

insert ignore into reason (number, code, name, name_en, kind)
values ('COUNT', 'R-COUNT', '盘点差异', 'Stocktaking', 'COUNT');
