/** The HTTP client that the commands share: bearer token, JSON, patience with a server that is away for a moment. */
@NullMarked
package dev.flowcard.cli.client;

import org.jspecify.annotations.NullMarked;
