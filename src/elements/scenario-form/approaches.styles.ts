/** How an approach stands in the form: its name and model beside its prices in an article, above them in a rail. */
import { css } from 'lit';

export const approachStyles = css`
  .approach {
    padding-block: 10px 12px;
  }

  .approach + .approach {
    border-block-start: 1px dashed var(--_hairline);
  }

  .identity {
    display: grid;
    grid-template-columns: 24px minmax(0, 1fr);
    gap: 4px 8px;
    align-items: center;
  }

  .naming {
    display: flex;
    gap: 4px;
    align-items: baseline;
    min-inline-size: 0;
  }

  .naming .text {
    font-weight: 640;
  }

  .naming .role {
    flex: none;
    margin-inline-start: auto;
    color: var(--_muted);
  }

  .naming .remove {
    align-self: center;
  }

  .picks {
    grid-column: 2;
    display: flex;
    flex-wrap: wrap;
    gap: 4px 12px;
    align-items: center;
    min-inline-size: 0;
  }

  .prices {
    min-inline-size: 0;
    padding-inline-start: 32px;
    margin-block-start: 8px;
  }

  .chips {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
    align-items: start;
  }

  .source {
    margin-block: 6px 0;
    overflow-wrap: anywhere;
  }

  .source a {
    color: inherit;
    text-underline-offset: 0.25em;
  }

  .rate-set {
    margin-block: 10px 4px;
  }

  .rate-set .chips {
    margin-block-start: 4px;
  }

  @container (inline-size >= 480px) {
    .approach {
      display: grid;
      grid-template-columns: minmax(0, 41%) minmax(0, 1fr);
      column-gap: 12px;
      align-items: start;
    }

    .prices {
      padding: 0;
      margin: 0;
    }

    .naming {
      gap: 10px;
    }

    .naming .role {
      margin: 0;
    }

    .naming .remove {
      margin-inline-start: auto;
    }
  }
`;
