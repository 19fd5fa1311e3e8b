package dev.flowcard.workstation.api;

import dev.flowcard.production.Obstacles.Obstacle;
import java.util.List;

/**
 * What a terminal keeps for the time without a server, so that it can warn: never to refuse, that is the server's.
 *
 * @param people codes of the badges that sign on
 */
record KnownFacts(List<String> people, List<Obstacle> obstacles) {}
