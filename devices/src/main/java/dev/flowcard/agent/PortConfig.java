package dev.flowcard.agent;

/** One configured scanner. */
record PortConfig(String name, PortAddress address, Profile profile) {}
