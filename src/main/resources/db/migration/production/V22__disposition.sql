create table disposition (
    id           bigint auto_increment primary key,
    operation_id bigint         not null,
    quantity     decimal(12, 3) not null,
    decision     varchar(20)    not null comment 'REWORK, SCRAP, CONCESSION, USE_AS_IS',
    round        int            not null comment 'how often these pieces were decided on',
    note         varchar(500)   not null,
    decided_by   varchar(100)   not null,
    decided_at   datetime(3)    not null,
    key disposition_operation (operation_id, id),
    constraint disposition_of_operation foreign key (operation_id) references operation (id)
) comment 'What was decided on held pieces: append only';

alter table operation add key operation_held (held);
