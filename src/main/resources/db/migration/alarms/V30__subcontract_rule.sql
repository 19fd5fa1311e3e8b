insert into alarm_rule (name, kind, scope, measure, threshold, min_sample, delay_minutes, hysteresis, severity, chain, enabled)
values ('外协逾期', 'SUBCONTRACT_OVERDUE', 'PLANT', 'DAYS', 0, 0, 0, 0, 'MEDIUM', 'PLANNER:0,FOREMAN:60,ADMIN:480', true);
