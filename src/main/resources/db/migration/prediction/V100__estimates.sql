create table order_estimate (
    order_number  varchar(60)  not null primary key,
    made_at       datetime(3)  not null,
    p50           datetime(3)  not null comment 'as likely earlier as later',
    p90           datetime(3)  not null comment 'with nine chances in ten by then',
    due           date         not null,
    late_percent  int          not null,
    at_risk       boolean      not null,
    at_risk_since datetime(3)  null,
    detail        longtext     not null comment 'JSON: what it rests on, operation by operation',
    key order_estimate_risk (at_risk)
) comment 'When each open order will be done, as estimated last';

create table order_estimate_past (
    id           bigint auto_increment primary key,
    order_number varchar(60) not null,
    made_at      datetime(3) not null,
    p50          datetime(3) not null,
    p90          datetime(3) not null,
    due          date        not null,
    late_percent int         not null,
    at_risk      boolean     not null,
    done_at      datetime(3) null comment 'when the order was done; null while nobody knows',
    key order_estimate_past_order (order_number, made_at),
    key order_estimate_past_done (done_at),
    key order_estimate_past_made (made_at)
) comment 'What was estimated, to be judged by what came';

create table estimate_round (
    id         int         not null primary key,
    at         datetime(3) not null,
    millis     int         not null,
    orders     int         not null,
    operations int         not null
) comment 'When all estimates were made anew last, and what it took: one row';
