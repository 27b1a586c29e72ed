// A stand-in for hashicorp/external, written from that provider's documentation of the "external" data source:
// Terraform's Go modules have no version of the real one that can be built. It is a double for tests, not for use.
// What is real: Terraform itself, its plugin protocol, and the program that is run.
package main

import (
	"bytes"
	"context"
	"encoding/json"
	"log"
	"os/exec"

	"github.com/hashicorp/terraform-plugin-framework/datasource"
	"github.com/hashicorp/terraform-plugin-framework/datasource/schema"
	"github.com/hashicorp/terraform-plugin-framework/provider"
	"github.com/hashicorp/terraform-plugin-framework/providerserver"
	"github.com/hashicorp/terraform-plugin-framework/resource"
	"github.com/hashicorp/terraform-plugin-framework/types"
)

type standIn struct{}

func (standIn) Metadata(_ context.Context, _ provider.MetadataRequest, response *provider.MetadataResponse) {
	response.TypeName = "external"
}
func (standIn) Schema(context.Context, provider.SchemaRequest, *provider.SchemaResponse)          {}
func (standIn) Configure(context.Context, provider.ConfigureRequest, *provider.ConfigureResponse) {}
func (standIn) Resources(context.Context) []func() resource.Resource                              { return nil }
func (standIn) DataSources(context.Context) []func() datasource.DataSource {
	return []func() datasource.DataSource{func() datasource.DataSource { return external{} }}
}

type external struct{}

type model struct {
	Program    []string          `tfsdk:"program"`
	WorkingDir types.String      `tfsdk:"working_dir"`
	Query      map[string]string `tfsdk:"query"`
	Result     map[string]string `tfsdk:"result"`
	ID         types.String      `tfsdk:"id"`
}

func (external) Metadata(_ context.Context, _ datasource.MetadataRequest, response *datasource.MetadataResponse) {
	response.TypeName = "external"
}

func (external) Schema(_ context.Context, _ datasource.SchemaRequest, response *datasource.SchemaResponse) {
	response.Schema = schema.Schema{Attributes: map[string]schema.Attribute{
		"program":     schema.ListAttribute{Required: true, ElementType: types.StringType},
		"working_dir": schema.StringAttribute{Optional: true},
		"query":       schema.MapAttribute{Optional: true, ElementType: types.StringType},
		"result":      schema.MapAttribute{Computed: true, ElementType: types.StringType},
		"id":          schema.StringAttribute{Computed: true},
	}}
}

func (external) Read(ctx context.Context, request datasource.ReadRequest, response *datasource.ReadResponse) {
	var data model
	response.Diagnostics.Append(request.Config.Get(ctx, &data)...)
	if response.Diagnostics.HasError() {
		return
	}
	if len(data.Program) == 0 {
		response.Diagnostics.AddError("External Program Missing", "program is empty")
		return
	}
	if data.Query == nil {
		data.Query = map[string]string{}
	}
	query, err := json.Marshal(data.Query)
	if err != nil {
		response.Diagnostics.AddError("Query Handling Failed", err.Error())
		return
	}
	command := exec.CommandContext(ctx, data.Program[0], data.Program[1:]...)
	command.Dir = data.WorkingDir.ValueString()
	command.Stdin = bytes.NewReader(query)
	var stdout, stderr bytes.Buffer
	command.Stdout, command.Stderr = &stdout, &stderr
	if err := command.Run(); err != nil {
		response.Diagnostics.AddError("External Program Execution Failed", stderr.String()+"\n"+err.Error())
		return
	}
	// Refuses a value that is no string, as the contract has it.
	if err := json.Unmarshal(stdout.Bytes(), &data.Result); err != nil {
		response.Diagnostics.AddError("Unexpected External Program Results", err.Error())
		return
	}
	data.ID = types.StringValue("-")
	response.Diagnostics.Append(response.State.Set(ctx, &data)...)
}

func main() {
	serve := func() provider.Provider { return standIn{} }
	options := providerserver.ServeOpts{Address: "registry.terraform.io/hashicorp/external"}
	if err := providerserver.Serve(context.Background(), serve, options); err != nil {
		log.Fatal(err)
	}
}
