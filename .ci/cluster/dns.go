package main

import (
	"github.com/coredns/coredns/core/dnsserver"
	"github.com/coredns/coredns/coremain"
	_ "github.com/coredns/coredns/plugin/errors"
	_ "github.com/coredns/coredns/plugin/hosts"
	_ "github.com/coredns/coredns/plugin/kubernetes"
	_ "github.com/coredns/coredns/plugin/ready"
	_ "github.com/coredns/coredns/plugin/reload"
)

// serveNames runs CoreDNS with the plugins that the cluster's names need, in the order in which they are asked.
func serveNames() {
	dnsserver.Directives = []string{"reload", "ready", "errors", "hosts", "kubernetes"}
	coremain.Run()
}
