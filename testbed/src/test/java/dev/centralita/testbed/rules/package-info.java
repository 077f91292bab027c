/** Rules in the deployed hub, against the stand-in of Chatwoot. */
package dev.centralita.testbed.rules;
