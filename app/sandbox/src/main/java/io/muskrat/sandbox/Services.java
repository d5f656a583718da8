package io.muskrat.sandbox;

import io.muskrat.sandbox.auth.Authorization;
import io.muskrat.sandbox.ec2.Ec2Service;
import io.muskrat.sandbox.faults.FaultService;
import io.muskrat.sandbox.faults.RequestFaults;
import io.muskrat.sandbox.http.Request;
import io.muskrat.sandbox.http.Service;
import io.muskrat.sandbox.iam.Iam;
import io.muskrat.sandbox.kms.KeyStore;
import io.muskrat.sandbox.kms.Kms;
import io.muskrat.sandbox.kms.KmsKey;
import io.muskrat.sandbox.logs.LogsService;
import io.muskrat.sandbox.msk.MskService;
import io.muskrat.sandbox.msk.clusters.ClusterLife;
import io.muskrat.sandbox.msk.clusters.Clusters;
import io.muskrat.sandbox.msk.clusters.KafkaVersions;
import io.muskrat.sandbox.msk.configurations.Configurations;
import io.muskrat.sandbox.msk.create.CreateRules;
import io.muskrat.sandbox.msk.create.Known;
import io.muskrat.sandbox.msk.operations.Operations;
import io.muskrat.sandbox.pca.AcmPca;
import io.muskrat.sandbox.pricing.PricingService;
import io.muskrat.sandbox.quotas.QuotasService;
import io.muskrat.sandbox.scaling.Scaler;
import io.muskrat.sandbox.scaling.ScalingService;
import io.muskrat.sandbox.secrets.SecretsManager;
import io.muskrat.sandbox.ssh.InstanceConnect;
import io.muskrat.sandbox.ssh.OneTimeKeys;
import io.muskrat.sandbox.sts.Sts;
import io.muskrat.sandbox.wire.AbsentService;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The services by the names with which requests for them are signed. */
final class Services {
  private final Map<String, Service> byName = new HashMap<>();
  private final RequestFaults faults = new RequestFaults();
  private final Service faultService;

  private Services(Managed msk) {
    this.faultService = new FaultService(faults, msk.life(), msk.clusters()::places);
  }

  /** What MSK's clusters are made of. */
  record Managed(
      Clusters clusters,
      ClusterLife life,
      Configurations configurations,
      KafkaVersions versions,
      Watching watching,
      Scaler scaler,
      OneTimeKeys oneTime) {}

  /** All services; this is where a new one is registered. */
  static Services of(Account account, Managed msk, Clock clock) {
    Services all = new Services(msk);
    all.add(
        "kafka",
        new MskService(
            Operations.of(
                account.world(),
                msk.clusters(),
                msk.life(),
                msk.versions(),
                msk.configurations(),
                new Known(
                    msk.configurations()::has,
                    msk.configurations()::madeFor,
                    arn -> account.vault().authorities().certificatePem(arn).isPresent(),
                    key -> usable(account.vault().keys(), key),
                    msk.watching().logs()::has),
                account.vault().secrets())));
    all.add("ec2", new Ec2Service(account.world(), msk.clusters()::interfaces, clock));
    all.add("ec2-instance-connect", InstanceConnect.service(account.world(), msk.oneTime()));
    all.add("sts", Sts.service(account.identities(), clock));
    all.add(
        "iam", Iam.service(account.identities(), account.credentials().accessKeyId(), clock));
    Account.Vault vault = account.vault();
    all.add("kms", Kms.service(vault.keys(), clock));
    all.add(
        "secretsmanager", SecretsManager.service(vault.secrets(), key -> usable(vault.keys(), key)));
    all.add("acm-pca", AcmPca.service(vault.authorities()));
    all.add("monitoring", msk.watching().cloudWatch(clock));
    all.add("logs", LogsService.of(msk.watching().logs(), account.region(), clock));
    all.add("pricing", PricingService.create());
    all.add("application-autoscaling", ScalingService.of(msk.scaler(), account.region()));
    all.add("servicequotas", QuotasService.in(account.region(), CreateRules.MOST_BROKERS));
    return all;
  }

  private static boolean usable(KeyStore keys, String name) {
    return keys.find(name).filter(KmsKey::enabled).isPresent();
  }

  private void add(String signingName, Service service) {
    byName.put(signingName, service);
  }

  /** What requests are to meet before their service. */
  RequestFaults faults() {
    return faults;
  }

  /** What each service can do here, by the names with which requests for them are signed. */
  Map<String, Set<String>> operations() {
    Map<String, Set<String>> all = new TreeMap<>();
    byName.forEach((name, service) -> all.put(name, new TreeSet<>(service.operations())));
    return all;
  }

  /** The service that a request is signed for; one that refuses everything when there is none. */
  Service of(Request request) {
    if (request.rawPath().equals(FaultService.PATH)) {
      return faultService;
    }
    String name = Authorization.of(request).map(Authorization::service).orElse("");
    Service service = byName.get(name);
    return service == null ? new AbsentService(name) : service;
  }
}
