package io.muskrat.core.tunnels.ssh;

import io.muskrat.core.tunnels.Bastion;
import io.muskrat.core.tunnels.KeyPusher;
import io.muskrat.core.tunnels.SshQuestions;

/**
 * Where and as whom to log in, and whom to ask meanwhile.
 *
 * @param pusher for one-time keys
 * @param answers of this tunnel so far
 */
public record SshLogin(Bastion bastion, SshQuestions questions, KeyPusher pusher, Answers answers) { }
