create table wall_board (
    id       bigint auto_increment primary key,
    name     varchar(60) not null,
    name_key varchar(60) as (upper(name)) persistent,
    turn     int         not null default 15 comment 'seconds a page stays',
    tiles    longtext    not null comment 'JSON list of tiles',
    unique key wall_board_name (name_key)
) comment 'What a wall shows, composed of tiles';
