insert into alarm_rule (name, kind, scope, measure, threshold, min_sample, delay_minutes, hysteresis, severity, chain, enabled)
values ('缺料', 'MATERIAL_MISSING', 'PLANT', 'PERCENT', 0, 0, 0, 0, 'MEDIUM', 'PLANNER:0,FOREMAN:30,ADMIN:240', true);
