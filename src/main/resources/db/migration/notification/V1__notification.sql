create table notification_channel (
    id        bigint auto_increment primary key,
    name      varchar(100)  not null,
    name_key  varchar(100) as (upper(name)) persistent,
    kind      varchar(20)   not null comment 'WEBHOOK',
    address   varchar(1000) not null,
    secret    varchar(200)  not null comment 'signs what is sent',
    from_step int           not null default 1 comment 'used from this step of an escalation on',
    enabled   boolean       not null default true,
    unique key notification_channel_name (name_key)
) comment 'Ways out of the house';

create table notification (
    id         bigint auto_increment primary key,
    topic      varchar(40)   not null comment 'what it is about, with topic_id',
    topic_id   varchar(120)  not null,
    channel_id bigint        null comment 'null: in the application',
    recipient  varchar(80)   null comment 'code of a person; null: whoever listens at the channel',
    title      varchar(300)  not null,
    title_en   varchar(300)  not null,
    body       varchar(1000) not null,
    body_en    varchar(1000) not null,
    link       varchar(300)  not null comment 'path of a page',
    state      varchar(20)   not null comment 'PENDING, SENT, FAILED, DROPPED',
    attempts   int           not null default 0,
    next_at    datetime(3)   null,
    created_at datetime(3)   not null,
    sent_at    datetime(3)   null,
    read_at    datetime(3)   null,
    last_error varchar(500)  null,
    key notification_due (state, next_at),
    key notification_inbox (recipient, channel_id, id),
    key notification_topic (topic, topic_id),
    constraint notification_channel_fk foreign key (channel_id) references notification_channel (id)
) comment 'What was told to whom, by which way, and whether it arrived';
