package io.muskrat.core.doctor;

import io.muskrat.core.aws.AwsClients;
import io.muskrat.core.doctor.finding.Layer;
import io.muskrat.core.doctor.finding.Look;
import io.muskrat.core.kafka.KafkaAccess;
import io.muskrat.core.platform.ProblemException;
import io.muskrat.core.tunnels.KeyPusher;
import io.muskrat.core.tunnels.Tunnels;
import java.time.Duration;
import java.util.concurrent.CancellationException;

/**
 * Examines a connection from the bottom up, and says of each layer whether it is well, how long that took, and, where it
 * is not, the likely cause and what helps. Changes nothing but for a bastion's host key that a person trusts.
 */
public final class Doctor {

    private final Tunnels tunnels;

    public Doctor(Tunnels tunnels) {
        this.tunnels = tunnels;
    }

    /**
     * Blocks until all is examined; every step has a limit of its own. To be cancelled by an interrupt.
     *
     * @throws CancellationException when its thread is interrupted; nothing is left open then
     */
    public void examine(Examination what, Listener listener) {
        Round round = new Round(listener);
        try (AwsClients aws = what.account() == null ? null : what.account().clients().get()) {
            AccountRound account = aws == null ? null : new AccountRound(round, aws, what.account());
            KafkaAccess access = what.kafka();
            Layer failed = Layer.BOOTSTRAP;
            if (account != null) {
                failed = account.examine();
                access = access == null ? account.access() : access;
            }
            KeyPusher pusher = what.pusher() == null || aws == null ? null : what.pusher().apply(aws);
            try (NetworkRound network = new NetworkRound(round, what, account, tunnels, pusher)) {
                network.examine(access, failed);
            }
        } catch (ProblemException e) {
            // what is missing before there is anything to ask: a secret, a file
            round.run(Layer.SETTINGS, "", "", Duration.ofSeconds(1), () -> Look.of(e.problem(), e.problem().detail()));
        }
    }
}
