/**
 * The workstation scan agent: reads scanners on serial lines, TCP ports and scripts, keeps every scan on disk before
 * anything else, and brings them to the server's scan door in order, exactly once.
 */
@NullMarked
package dev.flowcard.agent;

import org.jspecify.annotations.NullMarked;
